using GptImage.Docs;
using GptImage.Docs.Pictures;

// Rewrites what is generated of the documentation, in place: without an argument the texts, with "picture" the picture of the README.
// The tests fail while one of them is not as it is written here.
var repository = Repository.Find(AppContext.BaseDirectory);
switch (args)
{
    case []:
        foreach (var file in Documentation.Files(repository))
        {
            Write(file.Path, file.Write(repository.Read(file.Path)));
        }

        return 0;
    case ["picture"]:
        Write(DryRun.Path, await DryRun.DrawAsync(repository, CancellationToken.None));
        return 0;
    default:
        Console.Error.WriteLine("Usage: dotnet run --project tools/GptImage.Docs [-- picture]");
        return 2;
}

void Write(string path, string text)
{
    if (text != repository.Read(path))
    {
        repository.Write(path, text);
        Console.WriteLine($"written  {path}");
    }
}
