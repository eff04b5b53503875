// Follows a stream with the client that its protocol's authors publish, and writes down what it is
// told, one line for each answer. Ends when it is killed.
import { stream } from "@durable-streams/client";

const [url, offset] = process.argv.slice(2);

const followed = await stream({ url, offset, live: "long-poll" });
followed.subscribeJson(({ items, offset: next, upToDate }) => {
  console.log(JSON.stringify({ items, next, upToDate }));
});
await followed.closed;
