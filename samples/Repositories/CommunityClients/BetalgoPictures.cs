using Betalgo.Ranul.OpenAI;
using Betalgo.Ranul.OpenAI.Contracts.Enums.Image;
using Betalgo.Ranul.OpenAI.Contracts.Enums.Model;
using Betalgo.Ranul.OpenAI.Contracts.Requests.Image;
using Betalgo.Ranul.OpenAI.Contracts.Types;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.Managers;

namespace CommunityClients;

public class BetalgoPictures(IOpenAIService service)
{
    public static IOpenAIService Create(string key) => new OpenAIService(new OpenAIOptions { ApiKey = key, DefaultModelId = "gpt-image-1" }); // mentioned

    public async Task<string?> DrawAsync(string prompt)
    {
        var result = await service.Image.CreateImage(new CreateImageRequest
        {
            Prompt = prompt,
            Model = ImageModel.GptImage1, // sent, as the package says
            N = 1,
            Size = ImageSize.Size256, // refused: GIM109
            Quality = ImageQuality.Hd, // refused: GIM108
            ResponseFormat = ImageResponseFormat.Base64, // refused: GIM107
            User = "tester",
        });
        return result.Successful ? result.Data![0].B64Json : null;
    }

    public Task DraftAsync(string prompt)
    {
        var request = new CreateImageRequest(prompt);
        request.Model = ImageModel.GptImage1Mini; // sent, as the package says
        request.Style = ImageStyle.Natural; // refused: GIM107
        return service.Image.CreateImage(request);
    }

    public Task EditAsync(FormFile picture, string prompt) => service.Image.CreateImageEdit(new CreateImageEditRequest
    {
        Image = picture,
        Prompt = prompt,
        Model = "gpt-image-1.5", // sent
        Quality = "high",
    });
}
