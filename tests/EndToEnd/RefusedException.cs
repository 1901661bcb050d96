namespace GptImage.EndToEnd.Tests;

/// <summary>The API refused a call of a plain HttpClient.</summary>
public sealed class RefusedException(int status, string body) : Exception(body)
{
    public int Status => status;
}
