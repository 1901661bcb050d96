using GptImage.Analyzers.Requests;
using GptImage.Catalog;

namespace GptImage.Analyzers.Libraries;

/// <summary><c>Microsoft.Agents.AI.Foundry</c>: its tool is the official package's, by the same arguments.</summary>
internal static class AgentFramework
{
    public static readonly ClientLibrary Library = new()
    {
        Name = "Microsoft.Agents.AI.Foundry",
        Versions = "of 2026, from its source",
        RequestMethods = [new(new("Microsoft.Agents.AI.Foundry.FoundryAITool", ["Microsoft.Agents.AI.Foundry"]), "CreateImageGenerationTool", Endpoint.ResponsesTool, OpenAISdk.ToolArguments)],
        Words = ["CreateImageGenerationTool"],
        ModelTakers = ["CreateImageGenerationTool"],
    };
}
