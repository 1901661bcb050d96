// A property reports only changes.
// must: move
var vm = new ViewModel();
vm.Model = "gpt-image-1";
GeneratedImage image = await new ImageClient(vm.Model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
class ViewModel
{
    private string _model = "gpt-image-1";
    public event Action? Changed;
    public string Model { get => _model; set { if (_model == value) return; _model = value; Changed?.Invoke(); } }
}
