using OpenAI.Images;

namespace LegacyApp.Services;

public sealed class PhotoRetoucher(Studio studio)
{
	private readonly ImageClient _client = studio.OpenAI.GetImageClient("gpt-image-1.5");

	#region Retouching

	public async Task<string> RetouchAsync(string wish)
	{
		var options = new ImageEditOptions
		{
			Size = GeneratedImageSize.W1024xH1024,

			// Customers complained about strangers' faces.
			InputFidelity = ImageInputFidelity.High, // costs more input tokens
			Quality = GeneratedImageQuality.HighQuality,
		};

		using var photo = studio.OpenPhoto();
		GeneratedImage image = await _client.GenerateImageEditAsync(photo, "photo.png", wish, options);
		return await studio.SaveAsync(image.ImageBytes, "retouched.png");
	}

	#endregion

	#region Inpainting

	public async Task<string> InpaintAsync(string subject)
	{
		var options = new ImageEditOptions();

		#region Fidelity
		// High, or the seams show.
		options.InputFidelity = ImageInputFidelity.High;
		#endregion

		options.OutputFileFormat = GeneratedImageFileFormat.Webp;
		options.OutputCompressionFactor = 90;

		using var photo = studio.OpenPhoto();
		using var mask = studio.OpenMask();
		GeneratedImage image = await _client.GenerateImageEditAsync(photo, "photo.png", subject, mask, "mask.png", options);
		return await studio.SaveAsync(image.ImageBytes, "inpainted.webp");
	}

	#endregion

	public async Task<string> RestoreAsync()
	{
		var client = new ImageClient("gpt-image-1", studio.Credential, studio.ClientOptions);
		using var photo = studio.OpenPhoto();

		GeneratedImage image = await client.GenerateImageEditAsync(photo, "photo.png", "Remove scratches and dust", new ImageEditOptions { InputFidelity = ImageInputFidelity.High, Size = GeneratedImageSize.W1536xH1024 });
		return await studio.SaveAsync(image.ImageBytes, "restored.png");
	}
}
