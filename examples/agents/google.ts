import { type Content, GoogleGenAI } from "@google/genai";
import { Composio } from "composio-session";
import { googleTools, modelContents } from "composio-session/google";

const session = await new Composio().createSession("user_123", { toolkits: { enable: ["github"] } });
const { tools, runToolCalls } = await googleTools(session);

const { models } = new GoogleGenAI({});
const contents: Content[] = [{ role: "user", parts: [{ text: "Open an issue: the logo is blurred" }] }];
let results;
do {
  const response = await models.generateContent({ model: "gemini-2.5-pro", contents, config: { tools } });
  results = await runToolCalls(response);
  contents.push(...modelContents(response), ...results);
} while (results.length > 0);
console.log(
  contents
    .at(-1)
    ?.parts?.map(({ text }) => text)
    .join(""),
);
