import Foundation
import TestSupport
import Testing

/// A full disk is one clear error, exit 74, and the last output stands.
@Suite(.runsPrograms) struct FullDiskTests {
  /// The shell's limit for the size of a file makes `write` fail in the middle of a file. dash and
  /// bash as `sh` count blocks of 512 bytes.
  @Test(arguments: [0, 1, 16])
  func aWriteThatFailsIsOneClearError(blocks: Int) throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let before = try project.output
    #expect(before.paths == GenerateTests.files)
    try project.replace("Elections Test Team", with: "Other", in: "Content/briefing.yml")

    // The error itself goes through a pipe, which has no size limit.
    let outcome = try BriefingProcess.shell(
      #"""
      {
        (trap "" XFSZ; ulimit -f "$2"; exec "$0" generate --project "$1" 2>&1)
        echo "exit $?"
      } | cat
      """#, project.path, "\(blocks)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3, "\(outcome.output)")
    #expect(
      lines.first?.wholeMatch(
        of: try Regex(
          #"briefing: error: cannot write '[^']*\.(html|txt|eml|vcf|ics|js)': file too large"#))
        != nil, "\(outcome.output)")
    #expect(lines.dropFirst().first?.contains("the last output is untouched") == true)
    #expect(lines.last == "exit 74")
    #expect(try project.output.differences(from: before) == [])
    #expect(try project.debris == [])
  }

  /// A real one: a small file system in memory, in a mount namespace of its own.
  @Test(.enabled(if: Mounting.isPermitted, "mounting is not permitted here"))
  func aDiskWithoutRoomIsOneClearError() throws {
    let project = try Project.small()
    try project.folder.makeFolder("disk")
    let outcome = try Mounting.run(
      #"""
      mount -t tmpfs -o size=4m none "$2" || exit 99
      "$0" generate --quiet --project "$1" --output "$2/Output" || exit 98
      cd "$2" && find . -type f -exec sha256sum {} + | sort >"$1/before"
      sed -i 's/Elections Test Team/Other/; s/number: 2/number: 3/' "$1/Content/briefing.yml"
      # Room for a few of the pages that change, and not for all.
      room=$(($(df -k --output=avail "$2" | tail -n 1) - 100))
      dd if=/dev/zero of="$2/filler" bs=1k count="$room" 2>/dev/null || exit 97
      "$0" generate --project "$1" --output "$2/Output" >&2
      code=$?
      find . -type f ! -name filler -exec sha256sum {} + | sort >"$1/after"
      rm "$2/filler"
      "$0" generate --quiet --project "$1" --output "$2/Output" || exit 96
      ls -A "$2"
      exit $code
      """#, project.path, project.folder("disk"))
    #expect(outcome.exitCode == 74)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(outcome.errors)")
    #expect(lines.first?.hasPrefix("briefing: error: cannot ") == true)
    #expect(lines.first?.hasSuffix(": no space left on device") == true)
    #expect(lines.last?.contains("the last output is untouched") == true)
    #expect(try project.text("before") != "")
    #expect(try project.text("after") == project.text("before"))
    // And with room again, the next run succeeds and leaves no debris.
    #expect(outcome.output == "Output\n")
  }

  /// The result of `print` does not vanish without a word.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func aResultThatCannotBeWrittenIsAnError() throws {
    let project = try Project.small()
    for command in ["print glen", "list", "list --json"] {
      let outcome = try BriefingProcess.shell(
        #""$0" $2 --project "$1" >/dev/full"#, project.path, command)
      #expect(outcome.exitCode == 74)
      #expect(outcome.errors.contains("no space left on device"))
    }
  }
}
