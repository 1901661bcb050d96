using GptImage.Analyzers.Requests;

namespace GptImage.Analyzers.Libraries;

/// <summary>Requests made through client libraries: calls first, since what no call uses is left to be met by others.</summary>
internal static class LibraryRequests
{
    public static IEnumerable<FoundRequest> Find(RecognitionContext context)
    {
        var clients = new ClientReader(context);
        var objects = new ParameterObjectReader(context);
        return [.. new CallReader(context, clients, objects).Requests(), .. objects.WithoutCall(), .. clients.HandedOn()];
    }
}
