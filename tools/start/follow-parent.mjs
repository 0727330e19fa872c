// Loaded into the server before its own code: when the launcher is gone, however it went, the server goes too.
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM'); // as if asked politely, so that the server drains
  setTimeout(() => process.exit(1), 10_000).unref();
});
// The channel is for listening; it must not keep a server alive that has nothing left to do.
process.channel?.unref();
