using System.Runtime.ExceptionServices;

namespace GptImage.Client;

/// <summary>Exceptions of the pipeline, as a caller can catch them.</summary>
internal static class ClientPipelineFaults
{
    /// <summary>After several tries the pipeline throws all their exceptions in one; the last says why the call failed.</summary>
    public static void ThrowLast(AggregateException exception)
    {
        if (exception.InnerExceptions.Count > 0)
        {
            ExceptionDispatchInfo.Capture(exception.InnerExceptions[exception.InnerExceptions.Count - 1]).Throw();
        }
    }
}
