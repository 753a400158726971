// `npm run emulator`: the command `composio-session emulator`, from its source.
process.argv.splice(2, 0, "emulator");
await import("../src/cli/main.js");
