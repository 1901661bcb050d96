using GptImage.Testing.Tests.Samples;

namespace GptImage.Testing.Tests;

internal sealed class WordTest : CSharpAnalyzerTest<OldWordAnalyzer>;
