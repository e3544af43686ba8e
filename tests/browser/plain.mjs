// Reports one line a test, the failures in full, and closes with "N passed, N failed".
export default async function* plain(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === "test:pass" && data.nesting === 1) {
      passed += 1;
      yield `  ok    ${data.name}\n`;
    } else if (type === "test:fail") {
      if (data.nesting === 1) failed += 1;
      const cause = data.details.error.cause ?? data.details.error;
      yield `  FAIL  ${data.name}\n${cause.stack ?? cause}\n`;
    } else if (type === "test:stderr" || type === "test:stdout") {
      yield data.message;
    }
  }
  yield `${passed} passed, ${failed} failed\n`;
}
