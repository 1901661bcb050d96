// The validation attribute refuses the new name.
using System.ComponentModel.DataAnnotations;

var order = new ImageOrder();
Validator.ValidateObject(order, new ValidationContext(order), validateAllProperties: true);
GeneratedImage image = await new ImageClient(order.Model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);

sealed class ImageOrder
{
    [AllowedValues("gpt-image-1", "gpt-image-1-mini", "dall-e-3")]
    public string Model { get; set; } = "gpt-image-1";
}
