namespace GptImage.Promise.Tests;

/// <summary>What a generated program is made of.</summary>
/// <param name="Model">The legacy id that it sends.</param>
/// <param name="Source">Where the id comes from.</param>
/// <param name="Shape">Which client makes the request.</param>
/// <param name="Place">Where the client, or the body's start, is.</param>
/// <param name="IsEdit">Whether an image is edited, where the shape can do both.</param>
/// <param name="Parameters">The parameters, in the order in which they are set.</param>
/// <param name="Trivia">What stands between the lines.</param>
/// <param name="Style">A number that picks between spellings of the same.</param>
internal sealed record Recipe(
    string Model, ModelSource Source, Shape Shape, Place Place, bool IsEdit, IReadOnlyList<SetParameter> Parameters, Trivia Trivia, int Style)
{
    public override string ToString() =>
        $"{Shape} {(IsEdit ? "edit " : "")}{Place} {Source} {Model} {Trivia} [{string.Join(", ", Parameters.Select(parameter => $"{parameter.Name}={parameter.Value} by {parameter.Way}"))}]";
}

/// <summary>A parameter and how it gets its value.</summary>
internal sealed record SetParameter(string Name, string Value, Way Way, int Spelling);

internal enum ModelSource
{
    Literal,
    Local,
    Constant,
    StaticField,
    Setting,
    OptionalParameter,
    Fallback,
    Conditional,
    EnumMap,
    Dictionary,
    List,
    Method,
    Lambda,
    Lazy,
    Pattern,
    InterfaceProperty,
    Record,
    Tuple,
    LibraryConstant,
    LibraryProperty,
}

internal enum Shape
{
    ImageClient,
    GetImageClient,
    ResponsesTool,
    AnonymousObject,
    NestedAnonymousTool,
    JsonText,
    Dictionary,
    JsonObject,
    DataType,
    Multipart,
}

internal enum Place
{
    Inline,
    Local,
    Field,
    Service,
    Library,
}

internal enum Way
{
    Initializer,
    Later,
    Variable,
    Helper,
    Conditional,
    ConditionalValue,
    NullConditional,
    Deconstruction,
    Lambda,
    Extension,
    Alias,
    Loop,
    With,
    Coalesce,
    Library,
}

internal enum Trivia
{
    None,
    CommentBefore,
    CommentAfter,
    Region,
}
