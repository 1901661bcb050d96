namespace GptImage.ConfigurationFiles;

/// <summary>A model id in a configuration file that names the model to use.</summary>
/// <param name="Key">The setting, as code asks for it: <c>Images:Model</c>, <c>OPENAI_IMAGE_MODEL</c>.</param>
/// <param name="Id">The id.</param>
/// <param name="Start">Where the id stands, in characters from the beginning of the file.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Obstacle">What in the file itself keeps the id from becoming another: a clause; null: nothing.</param>
internal sealed record ConfiguredModel(string Key, string Id, int Start, int Length, string? Obstacle);
