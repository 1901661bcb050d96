namespace GamePainter;

[AttributeUsage(AttributeTargets.Field)]
public sealed class TooltipAttribute(string text) : Attribute
{
    public string Text => text;
}

[AttributeUsage(AttributeTargets.Field)]
public sealed class HeaderAttribute(string text) : Attribute
{
    public string Text => text;
}

public class PainterWindow
{
    [Tooltip("Which model draws, for example gpt-image-1")] // mentioned
    public int selected;

    [Header("gpt-image-1")] // mentioned
    public bool foldout;

    private readonly string[] _options = { "dall-e-3", "gpt-image-1", "gpt-image-1-mini" }; // mentioned

    private string label = "gpt-image-1"; // mentioned

    public string Label => label + ": " + _options[selected];

    public void OnGui(Action<string> draw)
    {
        draw("Model: gpt-image-1"); // mentioned
        draw("Costs about $0.04 with gpt-image-1.5"); // mentioned
        if (_options[selected] == "gpt-image-1-mini") // mentioned
        {
            draw("Fast, and less exact");
        }
    }
}
