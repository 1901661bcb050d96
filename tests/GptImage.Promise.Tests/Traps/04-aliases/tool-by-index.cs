// The tool is changed through the list that it was added to.
using OpenAI.Responses;

var options = new CreateResponseOptions { Model = "gpt-5", Tools = { ResponseTool.CreateImageGenerationTool("gpt-image-1") } };
((ImageGenerationTool)options.Tools[0]).Background = ImageGenerationToolBackground.Transparent;
options.InputItems.Add(ResponseItem.CreateUserMessageItem("draw a fox"));
ResponseResult response = await new ResponsesClient("sk-demo").CreateResponseAsync(options);
Console.WriteLine(response.OutputItems.Count > 0);
