// The tool's patch sets a member that has a property.
using OpenAI.Responses;

var tool = new ImageGenerationTool { Model = "gpt-image-1" };
tool.Patch.Set("$.background"u8, "transparent");
var options = new CreateResponseOptions { Model = "gpt-5", Tools = { tool } };
options.InputItems.Add(ResponseItem.CreateUserMessageItem("draw a fox"));
ResponseResult response = await new ResponsesClient("sk-demo").CreateResponseAsync(options);
Console.WriteLine(response.OutputItems.Count > 0);
