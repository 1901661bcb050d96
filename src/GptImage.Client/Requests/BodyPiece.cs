namespace GptImage.Client;

/// <summary>A part of a body.</summary>
/// <param name="Text">What is known.</param>
/// <param name="Image">The picture after it, if there is one.</param>
/// <param name="IsBase64">Whether the picture stands there as base64.</param>
internal readonly record struct BodyPiece(byte[] Text, ImageInput? Image = null, bool IsBase64 = false)
{
    public long Length => Text.Length + (Image is null ? 0 : IsBase64 ? Image.Base64Length : Image.Length);
}
