namespace GptImage.Tool;

/// <summary>Why the tool cannot do what it was asked. The message is for the person who asked: what is wrong, where, and what would be accepted.</summary>
internal sealed class ToolException(string message) : Exception(message);
