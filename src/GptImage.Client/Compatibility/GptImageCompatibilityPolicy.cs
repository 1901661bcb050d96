using System.ClientModel;
using System.ClientModel.Primitives;

namespace GptImage.Client;

/// <summary>The guard in a pipeline of System.ClientModel.</summary>
internal sealed class GptImageCompatibilityPolicy(CompatibilityGuard guard) : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        if (message.Request.Content is { } content && ScannerFor(message.Request) is { } scanner)
        {
            if (!content.TryComputeLength(out _))
            {
                var copy = new SegmentedStream();
                content.WriteTo(copy, message.CancellationToken);
                content = Replay(copy, content);
            }

            content.WriteTo(scanner, message.CancellationToken);
            message.Request.Content = Adapt(content, scanner);
        }

        ProcessNext(message, pipeline, currentIndex);
    }

    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        if (message.Request.Content is { } content && ScannerFor(message.Request) is { } scanner)
        {
            if (!content.TryComputeLength(out _))
            {
                var copy = new SegmentedStream();
                await content.WriteToAsync(copy, message.CancellationToken).ConfigureAwait(false);
                content = Replay(copy, content);
            }

            await content.WriteToAsync(scanner, message.CancellationToken).ConfigureAwait(false);
            message.Request.Content = Adapt(content, scanner);
        }

        await ProcessNextAsync(message, pipeline, currentIndex).ConfigureAwait(false);
    }

    // Content knows its length where it can be written again; that of a stream that cannot be rewound does not.
    private static BinaryContent Replay(SegmentedStream copy, BinaryContent original)
    {
        original.Dispose();
        copy.Position = 0;
        return BinaryContent.Create(copy);
    }

    private BodyScanner? ScannerFor(PipelineRequest request)
    {
        var contentType = request.Headers.TryGetValue("Content-Type", out var type) ? type : request.Content!.MediaType;
        return guard.ScannerFor(request.Method, request.Uri, contentType, isEncoded: request.Headers.TryGetValue("Content-Encoding", out _));
    }

    private BinaryContent Adapt(BinaryContent content, BodyScanner scanner)
    {
        var splices = guard.Decide(scanner);
        return splices.Count == 0 ? content : new SplicedBinaryContent(content, splices, scanner.BytesScanned);
    }
}
