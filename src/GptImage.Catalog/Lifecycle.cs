namespace GptImage.Catalog;

/// <summary>Where a model stands, in OpenAI's words, on 22 November 2026.</summary>
public enum Lifecycle
{
    /// <summary>Served, and no end is announced.</summary>
    Active,

    /// <summary>Served, and its end is announced: <see cref="ImageModel.ShutdownDate"/>.</summary>
    Deprecated,

    /// <summary>No longer served.</summary>
    Shutdown,

    /// <summary>No longer served, and gone from the reference: the DALL·E generation.</summary>
    Retired,
}
