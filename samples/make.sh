#!/bin/sh
# Makes every recording and profile of this folder again, byte for byte the same, from the seeds below. Needs the .NET SDK and nothing else.
# Engine.Tests/Cli/SamplesTest.cs reads the lines that begin with "sample" and holds the files to them.
set -eu
cd "$(dirname "$0")"
dotnet build -c Release ../Engine.Cli >&2

sample() {
    name=$1
    shift
    dotnet run -c Release --no-build --project ../Engine.Cli -- simulate --out "$name" "$@"
}

sample 6205-healthy.wav --mode healthy --bearing "6205-2RS JEM SKF" --rpm 1797 --seconds 4 --sampling-rate 20000 --seed 1
sample 6205-outer-race.wav --mode outer-race-flaw --bearing "6205-2RS JEM SKF" --rpm 1797 --seconds 4 --sampling-rate 20000 --seed 7 --snr-db 3
sample 6205-inner-race.wav --mode inner-race-flaw --bearing "6205-2RS JEM SKF" --rpm 1772 --seconds 4 --sampling-rate 20000 --seed 3 --snr-db 3
sample 6205-outer-race-faint.wav --mode outer-race-flaw --bearing "6205-2RS JEM SKF" --rpm 1730 --seconds 4 --sampling-rate 20000 --seed 4 --snr-db -14
sample 6203-element.wav --mode element-flaw --bearing "6203-2RS JEM SKF" --rpm 1750 --seconds 5 --sampling-rate 16000 --seed 5 --snr-db 5 --slip 0.005
sample nice-inner-race.wav --mode inner-race-flaw --bearing "NICE n=8 d=0.235in D=1.245in a=0" --rpm 1500 --seconds 4 --sampling-rate 24000 --seed 6 --snr-db 2
sample nu206-healthy.wav --mode healthy --bearing NU206 --rpm 1450 --seconds 4 --sampling-rate 20000 --seed 8
sample 22220-outer-race.wav --mode outer-race-flaw --bearing 22220 --rpm 590 --seconds 6 --sampling-rate 12800 --seed 9 --snr-db 4 --flaw-length 3
sample za2115-outer-race.wav --mode outer-race-flaw --bearing "Rexnord ZA-2115" --rpm 2000 --seconds 3 --sampling-rate 20480 --seed 10 --snr-db 0
sample 608-healthy.wav --mode healthy --bearing 608 --rpm 3000 --seconds 3 --sampling-rate 32000 --seed 11 --level 0.3 --load-zone 0
sample 61804-cage.wav --mode cage-flaw --bearing PRONOSTIA --rpm 1800 --seconds 6 --sampling-rate 12800 --seed 12 --snr-db 0

# Profiles of rollers. Engine.Tests/Cli/RollerSamplesTest.cs reads the lines that begin with "roller" and holds the files to them.
roller() {
    name=$1
    shift
    dotnet run -c Release --no-build --project ../Engine.Cli -- roller simulate --out "$name" "$@"
}

roller rollers/cylindrical-good.txt --drawing rollers/cylindrical-3-arc.json --seed 21 --step-um 2.5 --form-um 0.15 --waviness-um 0.03 --waviness-mm 0.9 --ra-um 0.07 --peaks 0.5 --noise-um 0.01
roller rollers/cylindrical-good.x3p --drawing rollers/cylindrical-3-arc.json --seed 21 --step-um 2.5 --form-um 0.15 --waviness-um 0.03 --waviness-mm 0.9 --ra-um 0.07 --peaks 0.5 --noise-um 0.01
roller rollers/cylindrical-wrong-radius.txt --drawing rollers/cylindrical-3-arc.json --seed 22 --step-um 2.5 --radius 3:250 --form-um 0.15 --ra-um 0.07 --peaks 0.5 --noise-um 0.01
roller rollers/cylindrical-dent.txt --drawing rollers/cylindrical-3-arc.json --seed 23 --step-um 2.5 --dent 1.2:4:0.25 --form-um 0.15 --ra-um 0.07 --peaks 0.5 --noise-um 0.01
roller rollers/cylindrical-concave.txt --drawing rollers/cylindrical-3-arc.json --seed 24 --step-um 2.5 --radius 2:-2500 --form-um 0.15 --ra-um 0.07 --peaks 0.5 --noise-um 0.01
roller rollers/cylindrical-tilted-reversed.txt --drawing rollers/cylindrical-3-arc.json --seed 25 --step-um 2.5 --tilt-mrad 2.5 --reversed --first-mm 12.5 --form-um 0.15 --ra-um 0.07 --peaks 0.5 --noise-um 0.01 --spikes 3:4 --missing 0.002
roller rollers/tapered-good.txt --drawing rollers/tapered-log.json --seed 26 --step-um 2.5 --form-um 0.15 --ra-um 0.07 --peaks 0.5 --noise-um 0.01
roller rollers/tapered-turned-around.txt --drawing rollers/tapered-log.json --seed 27 --step-um 2.5 --reversed --form-um 0.15 --ra-um 0.07 --peaks 0.5 --noise-um 0.01
roller rollers/barrel-good.x3p --drawing rollers/barrel.json --seed 28 --step-um 5 --form-um 0.4 --waviness-um 0.05 --waviness-mm 2.5 --ra-um 0.12 --noise-um 0.02
