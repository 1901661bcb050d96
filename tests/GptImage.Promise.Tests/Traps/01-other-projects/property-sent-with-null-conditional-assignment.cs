// The application sends the library's property, and sets the fidelity in the newest way.
// project: Shop.Images
public static class ImageModels
{
    public static string Default => "gpt-image-1.5";
}
// project: Shop
using OpenAI.Responses;

var tool = new ImageGenerationTool { Model = ImageModels.Default };
tool?.InputFidelity = "high";
var request = new CreateResponseOptions { Model = "gpt-5", Tools = { tool } };
request.InputItems.Add(ResponseItem.CreateUserMessageItem("draw a fox"));
ResponseResult response = await new ResponsesClient("sk-demo").CreateResponseAsync(request);
Console.WriteLine(response.OutputItems.Count > 0);
