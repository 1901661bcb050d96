namespace GptImage.Promise.Tests;

/// <summary>Writes an object whose parameters are members, or keys.</summary>
/// <param name="draft">The program.</param>
/// <param name="type">The object's type.</param>
/// <param name="name">The variable that holds it.</param>
internal sealed class ObjectWriter(Draft draft, string type, string name)
{
    /// <summary>What follows the receiver where a parameter is meant: <c>.Background</c>, <c>["background"]</c>.</summary>
    public required Func<SetParameter, string> Access { get; init; }

    /// <summary>The element of an initializer: <c>Background = value</c>.</summary>
    public required Func<SetParameter, string, string> Element { get; init; }

    /// <summary>The value of a parameter, in one of its spellings.</summary>
    public required Func<SetParameter, string> Value { get; init; }

    /// <summary>The type of the variable that holds a value.</summary>
    public required Func<SetParameter, string> ValueType { get; init; }

    /// <summary>Whether <c>with</c> copies it.</summary>
    public bool IsRecord { get; init; }

    /// <summary>Whether what is absent reads as null.</summary>
    public bool HasNulls { get; init; } = true;

    /// <summary>Elements that every initializer has.</summary>
    public IReadOnlyList<string> Fixed { get; init; } = [];

    /// <summary>The object as an expression where all of it stands in the initializer; otherwise the name of the variable.</summary>
    public string Write(IReadOnlyList<SetParameter> parameters, bool canBeInline, bool isShared)
    {
        var first = parameters.Where(parameter => parameter.Way is Way.Initializer or Way.ConditionalValue).ToList();
        var later = parameters.Except(first).ToList();
        var elements = Fixed.Concat(first.Select(parameter => Element(parameter, Initial(parameter)))).ToList();
        var creation = elements.Count == 0 ? $"new {type}()" : $"new {type} {{ {string.Join(", ", elements)} }}";
        if (later.Count == 0 && canBeInline)
        {
            return creation;
        }

        var receiver = name;
        if (isShared && Fixed.Count == 0 && !later.Any(parameter => parameter.Way == Way.With))
        {
            draft.Types.Add($"static class Shared {{ public static readonly {type} Instance = {creation.Replace("args.Length > 0", "Environment.ProcessId < 0", StringComparison.Ordinal)}; }}");
            receiver = "Shared.Instance";
        }
        else
        {
            draft.Statements.Add($"var {name} = {creation};");
        }

        foreach (var parameter in later)
        {
            Set(receiver, parameter);
        }

        return receiver;
    }

    // The other value is one that every model takes.
    private string Initial(SetParameter parameter) => parameter.Way == Way.ConditionalValue && parameter.Name is "background" or "quality" && parameter.Spelling != 0
        ? $"args.Length > 0 ? {Value(parameter with { Value = "auto" })} : {Value(parameter)}"
        : Value(parameter);

    private void Set(string receiver, SetParameter parameter)
    {
        var (access, value, title) = (Access(parameter), Value(parameter), Title(parameter.Name));
        var statements = draft.Statements;
        switch (parameter.Way)
        {
            case Way.Variable:
                statements.Add($"{ValueType(parameter)} {Variable(parameter.Name)} = {value};");
                statements.Add($"{receiver}{access} = {Variable(parameter.Name)};");
                break;
            case Way.Helper:
                draft.Types.Add($"static class {title}Setter {{ public static void Apply({type} target) {{ target{access} = {value}; }} }}");
                statements.Add($"{title}Setter.Apply({receiver});");
                break;
            case Way.Conditional:
                statements.Add($"if (args.Length == 0) {{ {receiver}{access} = {value}; }}");
                break;
            case Way.NullConditional:
                statements.Add($"{receiver}?{access} = {value};");
                break;
            case Way.Deconstruction:
                statements.Add($"({receiver}{access}, _) = ({Typed(parameter, value)}, 0);");
                break;
            case Way.Lambda:
                statements.Add($"Action<{type}> set{title} = target => target{access} = {value};");
                statements.Add($"set{title}({receiver});");
                break;
            case Way.Extension:
                draft.Types.Add($"static class {title}Extensions {{ public static {type} With{title}(this {type} target) {{ target{access} = {value}; return target; }} }}");
                statements.Add($"{receiver}.With{title}();");
                break;
            case Way.Alias:
                statements.Add($"var {Variable(parameter.Name)}Target = {receiver};");
                statements.Add($"{Variable(parameter.Name)}Target{access} = {value};");
                break;
            case Way.Loop:
                statements.Add($"foreach (var each in new[] {{ {receiver} }}) {{ each{access} = {value}; }}");
                break;
            case Way.With when IsRecord:
                statements.Add($"{receiver} = {receiver} with {{ {Element(parameter, value)} }};");
                break;
            case Way.Coalesce when HasNulls:
                statements.Add($"{receiver}{access} ??= {value};");
                break;
            case Way.Library when draft.Types.All(declared => !declared.Contains($" {type}", StringComparison.Ordinal)):
                draft.LibraryTypes.Add($"public static class {title}Preset {{ public static void Apply({type} target) {{ target{access} = {value}; }} }}");
                statements.Add($"{title}Preset.Apply({receiver});");
                break;
            default:
                statements.Add($"{receiver}{access} = {value};");
                break;
        }
    }

    private string Typed(SetParameter parameter, string value) => value.StartsWith('"') ? $"({ValueType(parameter)}){value}" : value;

    public static string Title(string wireName) => string.Concat(wireName.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Variable(string wireName) => char.ToLowerInvariant(wireName[0]) + Title(wireName)[1..];
}
