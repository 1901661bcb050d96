using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Recognition;

/// <summary>What a legacy id outside of every recognized request is used for.</summary>
internal enum MentionKind
{
    /// <summary>Compared, listed, priced, shown, tested.</summary>
    Mentioned,

    /// <summary>Becomes a model somewhere: its name says so.</summary>
    Sent,

    /// <summary>Becomes the name of a deployment.</summary>
    Deployment,

    /// <summary>Handed to an image client whose package is not there, so nothing more can be known.</summary>
    Unresolved,
}

/// <summary>A legacy id outside of every recognized request.</summary>
internal sealed record ModelMention(SyntaxNode Syntax, PossibleValue Value, MentionKind Kind);
