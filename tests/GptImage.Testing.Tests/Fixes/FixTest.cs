using GptImage.Testing.Tests.Samples;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GptImage.Testing.Tests.Fixes;

internal sealed class FixTest<TFix> : CSharpCodeFixTest<OldWordAnalyzer, TFix>
    where TFix : CodeFixProvider, new();
