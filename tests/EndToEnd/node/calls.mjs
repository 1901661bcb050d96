// Calls of the official client for Node to the API at the URL given, each with what the client made of the response, as lines of JSON.
import OpenAI, { toFile } from "openai";

if (!process.argv[2]) {
  throw new Error("Give the URL of the API: without one, the client would call OpenAI.");
}

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

// The emulator's switches, for the calls that follow.
async function set(settings) {
  const response = await fetch(new URL("/emulator/settings", process.argv[2]), { method: "PUT", body: JSON.stringify(settings) });
  if (!response.ok) {
    throw new Error(await response.text());
  }
}

async function failureOf(kind, call = () => client.images.generate(fox)) {
  await set({ next_failures: [kind], retry_after_seconds: 7 });
  return errorOf(call());
}

async function errorOf(call) {
  try {
    await call;
    return "none";
  } catch (error) {
    return `${error.constructor.name} ${error.status} ${error.code} ${error.param} ${error.requestID?.slice(0, 4)} ${error.headers?.get("retry-after") ?? ""}`.trim();
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
  "rate limit": () => failureOf("rate_limit"),
  "server error": () => failureOf("server_error"),
  unavailable: () => failureOf("unavailable"),
  moderation: () => failureOf("moderation"),
  drop: () => failureOf("drop"),
  truncate: async () => (await failureOf("truncate")) !== "none",
  "truncate, streamed": async () => (await failureOf("truncate", async () => eventsOf(await client.images.generate({ ...fox, stream: true })))) !== "none",
  "organization not verified": async () => {
    await set({ unverified_organization: true });
    return errorOf(client.images.generate(fox));
  },
  "DALL·E": async () => {
    await set({ alive: ["dall-e-3"] });
    const image = (await client.images.generate({ model: "dall-e-3", prompt: "a fox" })).data[0];
    return `${(await fetch(image.url)).headers.get("content-type")} ${image.revised_prompt}`;
  },
  gateway: async () => {
    await set({ provider: "apiyi", data_prefix: true });
    return (await client.images.generate({ model: "gpt-image-2-all", prompt: "a fox" })).data[0].b64_json.slice(0, 22);
  },
};
for (const [name, call] of Object.entries(calls)) {
  console.log(JSON.stringify([name, await call()]));
}
