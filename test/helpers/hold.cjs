// Preloaded: keeps a program running for half a minute after it has done its work, so that it can be sent a signal.
setTimeout(() => {}, 30_000);
