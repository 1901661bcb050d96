using System.Reflection;

namespace GptImage.Tool;

/// <summary>The version of this tool.</summary>
internal static class ToolVersion
{
    public static readonly string Version = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
