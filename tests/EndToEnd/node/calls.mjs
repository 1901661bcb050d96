// Calls of the official client for Node to the API at the URL given, each with what the client made of the response, as lines of JSON.
import OpenAI, { toFile } from "openai";

const client = new OpenAI({ apiKey: "any text", baseURL: process.argv[2], maxRetries: 0 });
const fox = { model: "gpt-image-2", prompt: "a fox", size: "1024x640" };
const tool = { model: "gpt-5", input: "a fox", tools: [{ type: "image_generation", size: "1024x1024", partial_images: 1 }] };

async function eventsOf(stream) {
  const types = [];
  for await (const event of stream) {
    types.push(event.type);
  }
  return types;
}

async function errorOf(call) {
  try {
    await call;
    return "none";
  } catch (error) {
    return `${error.constructor.name} ${error.status} ${error.code} ${error.param} ${error.requestID?.slice(0, 4)}`;
  }
}

const first = await client.images.generate(fox);
const picture = () => toFile(Buffer.from(first.data[0].b64_json, "base64"), "fox.png", { type: "image/png" });
const calls = {
  generation: async () => `${first.data.length} ${first.size} ${first.quality} ${first.output_format} ${first.usage.output_tokens > 0} ${first._request_id.slice(0, 4)}`,
  "two pictures": async () => (await client.images.generate({ ...fox, n: 2 })).data.length,
  "generation, streamed": async () => eventsOf(await client.images.generate({ ...fox, stream: true, partial_images: 1 })),
  edit: async () => (await client.images.edit({ ...fox, image: [await picture(), await picture()] })).data.length,
  "edit, streamed": async () => eventsOf(await client.images.edit({ ...fox, image: await picture(), stream: true })),
  "edit to SVG": async () => (await client.images.edit({ ...fox, model: "gpt-image-2.6-flare", image: await picture(), output_format: "svg", svg: { model: "gpt-5" } })).output_format,
  response: async () => {
    const response = await client.responses.create(tool);
    return `${response.status} ${response.output[0].type} ${response.tools.length} ${response.temperature} ${response.top_p} ${response.output[0].result.length > 0}`;
  },
  "response, streamed": async () => eventsOf(await client.responses.create({ ...tool, stream: true })),
  models: async () => (await client.models.list()).data.some(model => model.id === "gpt-image-2"),
  model: async () => (await client.models.retrieve("gpt-image-1.5")).shutdown_date,
  refusal: () => errorOf(client.images.generate({ ...fox, style: "vivid" })),
  "refused stream": () => errorOf(client.images.generate({ ...fox, n: 11, stream: true })),
  "no such model": () => errorOf(client.models.retrieve("gpt-image-1")),
};
for (const [name, call] of Object.entries(calls)) {
  console.log(JSON.stringify([name, await call()]));
}
