/** What the generator of the client's types calls is gone from the house's TypeScript: it gets one of its own. */
function readPackage(manifest) {
  if (manifest.name === "openapi-typescript") {
    delete manifest.peerDependencies.typescript;
    manifest.dependencies.typescript = "5.9.3";
  }
  return manifest;
}

export const hooks = { readPackage };
