global using System.Collections.Immutable;
global using GptImage.Fixes;
