using Microsoft.Build.Locator;

namespace GptImage.Tool.Loading;

/// <summary>The MSBuild of an SDK, loaded into this process. Types of MSBuild may be touched only after it was.</summary>
/// <param name="Version">The SDK's version.</param>
/// <param name="Path">Its folder.</param>
internal sealed record MSBuildInstance(string Version, string Path)
{
    private static MSBuildInstance? _registered;

    /// <summary>Loads the MSBuild that a build in <paramref name="folder"/> would take (<c>global.json</c> counts); null where there is no SDK.</summary>
    public static MSBuildInstance? Register(string folder)
    {
        if (_registered is null && Query(folder) is { } found)
        {
            MSBuildLocator.RegisterInstance(found);
            _registered = new MSBuildInstance(found.Version.ToString(), found.MSBuildPath);
        }

        return _registered;
    }

    private static VisualStudioInstance? Query(string folder)
    {
        try
        {
            return MSBuildLocator.QueryVisualStudioInstances(new VisualStudioInstanceQueryOptions { DiscoveryTypes = DiscoveryType.DotNetSdk, WorkingDirectory = folder }).FirstOrDefault();
        }
        catch (InvalidOperationException)
        {
            // No SDK answers, or none that global.json accepts.
            return null;
        }
    }
}
