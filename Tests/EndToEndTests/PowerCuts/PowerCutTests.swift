import Foundation
import TestSupport
import Testing

/// The power fails: what the disk holds at that moment is all that is left.
@Suite(
  .runsPrograms,
  .enabled(if: Mounting.isPermittedForImages, "mounting an image of a disk is not permitted here"))
struct PowerCutTests {
  private static let moments = 10

  /// A file system in an image. While runs go on, each over an output of other bytes, and another
  /// program brings a file of its own to the disk, and with it the names of all files but not what is
  /// in them, the image is copied as it is at one moment. Then each copy is mounted, which repairs it
  /// as a start after a power cut does. The output in it must be one of the two, to the byte.
  @Test func leavesTheOutputWhollyOldOrWhollyNew() throws {
    let project = try Project.small()
    let outcome = try Mounting.run(
      #"""
      set -e
      cd "$2"
      mkdir disk copy expected
      truncate -s 24M image
      mkfs.ext4 -q -F image
      mount -o loop image disk
      mkdir disk/site
      for team in First Second; do
        sed -i "s/^issuer: .*/issuer: $team Team/" "$1/Content/briefing.yml"
        printf '\n%s\n' "$team" >>"$1/Templates/finder.js"
        "$0" generate --quiet --project "$1" --output disk/site/Output
        (cd disk/site/Output && find . -type f -exec sha256sum {} + | sort) >expected/$team
        sync
      done
      # Without a pause, one run after the other, until the last copy is made. Both of these go in
      # sessions of their own, so that they can be halted with all that they have begun.
      export PROJECT="$1" BRIEFING="$0"
      setsid sh -c '
        while [ ! -e enough ]; do
          for team in First Second; do
            sed -i "s/^issuer: .*/issuer: $team Team/" "$PROJECT/Content/briefing.yml"
            finder="$PROJECT/Templates/finder.js"
            if [ $team = First ]; then sed -i "\$d" "$finder"; sed -i "\$d" "$finder"
            else printf "\nSecond\n" >>"$finder"; fi
            "$BRIEFING" generate --quiet --project "$PROJECT" --output disk/site/Output || echo "a run failed"
          done
        done' &
      runs=$!
      setsid sh -c 'while [ ! -e enough ]; do date >disk/other; sync disk/other; done' &
      syncs=$!
      # Whatever ends this script ends them; and neither is there as soon as it is begun.
      trap 'kill -KILL -$runs -$syncs 2>/dev/null || true' EXIT
      until kill -0 -$runs && kill -0 -$syncs; do sleep 0.01; done 2>/dev/null
      moment=0
      while [ $moment -lt "$3" ]; do
        sleep 0.0$((moment * 7 % 10))
        kill -STOP -$runs -$syncs
        cp image copy/$moment
        # Only what did not change while it was copied is the image of one moment.
        if cmp -s image copy/$moment; then moment=$((moment + 1)); fi
        kill -CONT -$runs -$syncs
      done
      touch enough
      wait $runs $syncs
      umount disk
      moment=0
      while [ $moment -lt "$3" ]; do
        mount -o loop copy/$moment disk
        (cd disk/site/Output && find . -type f -exec sha256sum {} + | sort) >found
        if cmp -s found expected/First; then echo first
        elif cmp -s found expected/Second; then echo second
        else echo "moment $moment: $(wc -l <found) files, $(diff found expected/First | wc -l) lines differ"; fi
        "$0" generate --quiet --project "$1" --output disk/site/Output || echo "moment $moment: the next run failed"
        [ "$(ls -A disk/site)" = Output ] || echo "moment $moment: $(ls -A disk/site)"
        umount disk
        moment=$((moment + 1))
      done
      """#, project.path, try project.folder.made("power"), "\(Self.moments)")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == Self.moments)
    #expect(lines.allSatisfy { ["first", "second"].contains($0) }, "\(outcome.output)")
  }
}
