using GptImage.Demo;

namespace GptImage.Docs.Tests.Demo;

/// <summary>The diff that the demonstration prints.</summary>
public sealed class UnifiedDiffTests
{
    [Fact]
    public void TheSameTextHasNone() => Assert.Empty(UnifiedDiff.Of("A.cs", ["a", "b"], ["a", "b"]));

    [Fact]
    public void AChangedLineStandsBetweenTwoLinesOnEachSide() => Assert.Equal(
        ["--- A.cs", "+++ A.cs", "@@ -2,5 +2,5 @@", " 2", " 3", "-4", "+four", " 5", " 6"],
        UnifiedDiff.Of("A.cs", ["1", "2", "3", "4", "5", "6", "7"], ["1", "2", "3", "four", "5", "6", "7"]));

    [Fact]
    public void ChangesFarApartAreHunksOfTheirOwn() => Assert.Equal(
        ["--- A.cs", "+++ A.cs", "@@ -1,3 +1,2 @@", "-1", " 2", " 3", "@@ -7,2 +6,3 @@", " 7", " 8", "+9"],
        UnifiedDiff.Of("A.cs", ["1", "2", "3", "4", "5", "6", "7", "8"], ["2", "3", "4", "5", "6", "7", "8", "9"]));

    [Fact]
    public void ChangesCloseTogetherShareAHunk() => Assert.Equal(
        ["--- A.cs", "+++ A.cs", "@@ -1,6 +1,4 @@", "-1", " 2", " 3", " 4", " 5", "-6"],
        UnifiedDiff.Of("A.cs", ["1", "2", "3", "4", "5", "6"], ["2", "3", "4", "5"]));

    [Fact]
    public void ANewTextStartsAtLineZeroOfTheOld() => Assert.Equal(
        ["--- A.cs", "+++ A.cs", "@@ -0,0 +1,1 @@", "+1"],
        UnifiedDiff.Of("A.cs", [], ["1"]));
}
