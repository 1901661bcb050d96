// The tool is written to the log as JSON.
using System.ClientModel.Primitives;
using OpenAI.Responses;

var tool = new ImageGenerationTool { Model = "gpt-image-1", InputFidelity = ImageGenerationToolInputFidelity.High };
Console.WriteLine(JsonNode.Parse(ModelReaderWriter.Write(tool).ToString())!["input_fidelity"]!.GetValue<string>());
var options = new CreateResponseOptions { Model = "gpt-5", Tools = { tool } };
options.InputItems.Add(ResponseItem.CreateUserMessageItem("draw a fox"));
ResponseResult response = await new ResponsesClient("sk-demo").CreateResponseAsync(options);
Console.WriteLine(response.OutputItems.Count > 0);
