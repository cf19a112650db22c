// Preloaded: makes this Node say that it is an old one.
Object.defineProperty(process.versions, "node", { value: "20.1.0" });
