using GptImage.Docs;

// Rewrites every generated part of the documentation in place. The tests fail while one of them is not as it is written here.
var repository = Repository.Find(AppContext.BaseDirectory);
foreach (var file in Documentation.Files())
{
    var before = repository.Read(file.Path);
    var after = file.Write(before);
    if (after != before)
    {
        repository.Write(file.Path, after);
        Console.WriteLine($"written  {file.Path}");
    }
}
