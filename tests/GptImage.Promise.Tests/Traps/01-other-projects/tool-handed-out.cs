// The library hands out a Responses tool, and the application makes its background transparent.
// project: Shop.Images
public static class Tools
{
    public static OpenAI.Responses.ImageGenerationTool Image() => new() { Model = "gpt-image-1" };
}
// project: Shop
using OpenAI.Responses;

var tool = Tools.Image();
tool.Background = ImageGenerationToolBackground.Transparent;
var options = new CreateResponseOptions { Model = "gpt-5", Tools = { tool } };
options.InputItems.Add(ResponseItem.CreateUserMessageItem("draw a fox"));
ResponseResult response = await new ResponsesClient("sk-demo").CreateResponseAsync(options);
Console.WriteLine(response.OutputItems.Count > 0);
