using System.Runtime.ExceptionServices;

namespace GptImage.Client;

/// <summary>The pictures of a response as they are fetched. One that cannot be had takes no other one with it.</summary>
internal sealed class FetchedImages
{
    private readonly List<GeneratedImage> _images = [];
    private readonly List<GptImageResponseException> _faults = [];

    public void Add(GeneratedImage image) => _images.Add(image);

    public void Failed(GptImageResponseException fault) => _faults.Add(fault);

    /// <summary>The pictures; what is missing is noted in the response.</summary>
    /// <exception cref="GptImageResponseException">There is none.</exception>
    public IReadOnlyList<GeneratedImage> Complete(ImagesResponse response)
    {
        if (_images.Count == 0)
        {
            ExceptionDispatchInfo.Capture(_faults[0]).Throw();
        }

        response.Unreadable.AddRange(_faults.Select(fault => fault.Message));
        return _images;
    }
}
