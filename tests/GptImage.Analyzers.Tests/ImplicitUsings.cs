namespace GptImage.Analyzers.Tests;

/// <summary>The usings that the SDK adds to a project.</summary>
internal static class ImplicitUsings
{
    public const string Code =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;
}
