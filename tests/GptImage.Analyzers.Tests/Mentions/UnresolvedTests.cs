namespace GptImage.Analyzers.Tests.Mentions;

/// <summary>The package is missing, so names decide. What the calls are made of cannot be checked, so nothing is changed.</summary>
public sealed class UnresolvedTests
{
    [Theory]
    [InlineData("object Client(string key) => new ImageClient({|GIM002:\"gpt-image-1\"|}, key);")]
    [InlineData("object Client(string key) => new OpenAI.Images.ImageClient(apiKey: key, model: {|GIM002:\"gpt-image-1\"|});")]
    [InlineData("ImageClient Client(string key) => new({|GIM002:\"gpt-image-1\"|}, key);")]
    [InlineData("ImageClient _client = new({|GIM002:\"gpt-image-1\"|}, \"key\");")]
    [InlineData("object Client(OpenAIClient openAI) => openAI.GetImageClient({|GIM002:\"gpt-image-1\"|});")]
    [InlineData("object Tool() => ResponseTool.CreateImageGenerationTool(model: {|GIM002:\"gpt-image-1\"|});")]
    [InlineData("object Client(string key, string id = {|GIM002:\"gpt-image-1\"|}) => new ImageClient(id, key);")]
    [InlineData("const string Id = {|GIM002:\"gpt-image-1\"|}; object Client(string key) => new ImageClient(Id, key);")]
    [InlineData("const string Model = {|GIM002:\"gpt-image-1\"|}; object Options() => new ImageEditOptions { InputFidelity = ImageInputFidelity.High };")]
    [InlineData("object Tool() => new ImageGenerationTool { Model = {|GIM002:\"gpt-image-1\"|}, InputFidelity = ImageInputFidelity.High };")]
    [InlineData("static string Covers => {|GIM002:\"gpt-image-1\"|}; object Client(string key) => new ImageClient(Covers, key);")]
    [InlineData("string _id = {|GIM002:\"gpt-image-1\"|}; object Client(OpenAIClient openAI) => openAI.GetImageClient(_id);")]
    [InlineData("object Kernel(IKernelBuilder builder) => builder.AddOpenAITextToImage(\"key\", modelId: {|GIM002:\"gpt-image-1\"|});")]
    [InlineData("object Kernel(IKernelBuilder builder) => builder.AddAzureOpenAITextToImage(\"pictures\", \"url\", \"key\", modelId: {|GIM005:\"gpt-image-1\"|});")]
    [InlineData("object Service() => new OpenAIService(new OpenAIOptions { DefaultModelId = {|GIM005:\"gpt-image-1\"|} });")]
    public Task Clients_that_do_not_resolve(string member) => Project($"class C {{ {member} }}").WithErrors().OffersNothingAsync("GIM001");

    [Theory]
    [InlineData("bool Is(string model) => model == {|GIM005:\"gpt-image-1\"|}; object Client(string key) => new ImageClient(\"gpt-image-2\", key);")]
    [InlineData("void Log() => logger.LogInformation(\"{Id}\", {|GIM005:\"gpt-image-1\"|});")]
    public Task Mentions_are_still_mentions(string member) =>
        Project(Marked(member), Marked(member.Replace("{|GIM005:\"gpt-image-1\"|}", "\"gpt-image-2\""))).FixesWhenChosenAsync("GIM005");

    private static TestProject Project(string before, string? after = null) => new TestProject().WithoutPackage().File("/0/Test0.cs", before, after ?? before);

    private static string Marked(string member) => $"class C {{ {member.Replace("ImageClient(", "{|CS0246:ImageClient|}(").Replace("logger", "{|CS0103:logger|}")} }}";
}
