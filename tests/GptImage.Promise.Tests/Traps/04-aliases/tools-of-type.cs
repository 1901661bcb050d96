// The tool is found again among the tools of the response options.
using OpenAI.Responses;

var options = new CreateResponseOptions { Model = "gpt-5" };
options.Tools.Add(new ImageGenerationTool { Model = "gpt-image-1" });
options.InputItems.Add(ResponseItem.CreateUserMessageItem("draw a fox"));
foreach (var tool in options.Tools.OfType<ImageGenerationTool>())
{
    tool.Background = ImageGenerationToolBackground.Transparent;
}

ResponseResult response = await new ResponsesClient("sk-demo").CreateResponseAsync(options);
Console.WriteLine(response.OutputItems.Count > 0);
