// The tool is read from JSON without a background, and from one with.
using System.ClientModel.Primitives;
using OpenAI.Responses;

var plain = new ImageGenerationTool { Model = "gpt-image-1" };
var json = JsonNode.Parse(ModelReaderWriter.Write(plain).ToString())!;
json["background"] = "transparent";
var tool = ModelReaderWriter.Read<ImageGenerationTool>(BinaryData.FromString(json.ToJsonString()))!;
var options = new CreateResponseOptions { Model = "gpt-5", Tools = { tool } };
options.InputItems.Add(ResponseItem.CreateUserMessageItem("draw a fox"));
ResponseResult response = await new ResponsesClient("sk-demo").CreateResponseAsync(options);
Console.WriteLine(response.OutputItems.Count > 0);
