// Stands where Handlebars looks for the npm package `source-map`, and says that it is not there.
export const SourceNode = undefined;
