Console.WriteLine("bearing");
return 0;
