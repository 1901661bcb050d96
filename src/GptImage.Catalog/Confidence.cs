namespace GptImage.Catalog;

/// <summary>What a fact rests on, the strongest first.</summary>
public enum Confidence
{
    /// <summary>The provider's machine-readable specification or reference.</summary>
    OfficialSpec,

    /// <summary>A guide, model page or price page of the provider.</summary>
    OfficialDoc,

    /// <summary>Others' documentation or published measurements.</summary>
    ThirdParty,

    /// <summary>Nobody says so; it follows from what is known of the nearest relatives.</summary>
    Inferred,
}
