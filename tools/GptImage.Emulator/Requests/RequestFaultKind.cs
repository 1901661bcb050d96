namespace GptImage.Emulator;

/// <summary>The kinds of mistakes, in the order in which they are reported.</summary>
internal enum RequestFaultKind
{
    /// <summary>A key that the endpoint does not know in this form of body.</summary>
    UnknownParameter,

    /// <summary>A JSON value of another type.</summary>
    Type,

    /// <summary>An image that is named wrongly, or cannot be decoded.</summary>
    Image,
}
