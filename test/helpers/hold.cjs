// Preloaded: keeps a program running after it has done its work, so that it can be sent a signal.
setInterval(() => {}, 1000);
